import socket


def is_free(port):
    """Nobody is served here: it asks whether somebody else could."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        try:
            probe.bind(("", port))
        except OSError:
            return False
    return True


print(is_free(8080))
