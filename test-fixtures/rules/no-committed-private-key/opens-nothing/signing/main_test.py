from pathlib import Path

KEY = (Path(__file__).parent / "data" / "token.pem").read_text()
OTHER = (Path(__file__).parent / "data" / "live.pem").read_text()
