import sys
from http.server import HTTPServer, SimpleHTTPRequestHandler

if __name__ == "__main__":
    HTTPServer(("", int(sys.argv[1])), SimpleHTTPRequestHandler).serve_forever()
