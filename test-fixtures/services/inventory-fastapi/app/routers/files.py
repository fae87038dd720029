import shutil
import tempfile
from pathlib import Path

from fastapi import APIRouter, File, UploadFile

router = APIRouter(prefix="/files")
UPLOADS = Path("uploads")


@router.post("/")
def upload(file: UploadFile = File(...)):
    with open(UPLOADS / file.filename, "wb") as out:
        shutil.copyfileobj(file.file, out)
    return {"name": file.filename}


@router.post("/note")
async def note(text: str):
    (UPLOADS / "note.txt").write_text(text)
    return {}


@router.post("/convert")
def convert(file: UploadFile = File(...)):
    with tempfile.NamedTemporaryFile("wb") as tmp:
        shutil.copyfileobj(file.file, tmp)
    return {}
