import http.client
import xmlrpc.client

from attack import HOST, HTTP, attempt


def ask():
    connection = http.client.HTTPConnection(HOST, timeout=1)
    connection.request("GET", "/stolen")
    return connection.getresponse().read()


attempt("http.client", ask)
attempt("xmlrpc", lambda: xmlrpc.client.ServerProxy(HTTP).steal())
