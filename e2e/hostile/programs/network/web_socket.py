import js
from attack import SOCKET, attempt, world

attempt("js.WebSocket", lambda: js.WebSocket.new(SOCKET))
attempt("WebSocket", lambda: world.WebSocket.new(SOCKET))
attempt("WebSocketStream", lambda: world.WebSocketStream.new(SOCKET))
