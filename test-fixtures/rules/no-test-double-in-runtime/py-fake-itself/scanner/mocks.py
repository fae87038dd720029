import httmock


@httmock.urlmatch(netloc=r"scanner\.example\.org$")
def scan(url, request):
    return {"status_code": 404}
