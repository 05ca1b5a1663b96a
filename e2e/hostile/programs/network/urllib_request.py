import urllib.request

from attack import HTTP, attempt

attempt("urlopen", lambda: urllib.request.urlopen(HTTP, timeout=1).read())
attempt("urlretrieve", lambda: urllib.request.urlretrieve(HTTP))
attempt("urlopen data:", lambda: urllib.request.urlopen("ftp://localhost/").read())
