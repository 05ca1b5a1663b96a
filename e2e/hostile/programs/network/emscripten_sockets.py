import pyodide_js
from attack import HOST, attempt, does

module = pyodide_js._module
NAME, PORT = HOST.split(":")


def peer():
    socket = module.SOCKFS.createSocket(2, 1, 6)
    return socket.sock_ops.createPeer(socket, NAME, int(PORT))


attempt("a socket's peer", peer)
does("another kind of sockets", pyodide_js.useNodeSockFS)
does("the address of sockets", lambda: setattr(module.websocket, "url", "ws://" + HOST))
