from starlette.testclient import TestClient


def test_ingest(monkeypatch):
    monkeypatch.setenv("API_TOKEN", "abc123def456")
    from hub.main import app

    assert TestClient(app).get("/health").status_code == 200
