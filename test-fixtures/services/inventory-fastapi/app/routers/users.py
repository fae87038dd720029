import logging
import time

import requests
from fastapi import APIRouter, Depends, HTTPException, Request
from fastapi.security import OAuth2PasswordRequestForm

from ..security import create_access_token

router = APIRouter()
log = logging.getLogger("catalog.users")


@router.post("/token")
async def login(form: OAuth2PasswordRequestForm = Depends()):
    log.info("login for %s", form.username)
    profile = requests.get(f"http://auth.identity.svc.cluster.local/users/{form.username}")
    if profile.status_code != 200:
        time.sleep(1)
        raise HTTPException(status_code=401, detail="Incorrect password")
    token = create_access_token({"sub": form.username})
    log.debug("issued %s", token)
    return {"access_token": token, "token_type": "bearer"}


@router.get("/debug/request")
async def debug(request: Request):
    log.info("headers=%s", request.headers)
    return {}
