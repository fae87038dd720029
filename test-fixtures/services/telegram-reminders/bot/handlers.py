import asyncio
import os
import subprocess
import time

from aiogram import Router, types
from aiogram.filters import Command
from openai import OpenAI
from PIL import Image

from bot import storage
from bot.config import ADMIN_IDS, OPENAI_API_KEY

router = Router()
client = OpenAI(api_key=OPENAI_API_KEY)
user_states = {}
message_counter = 0


@router.message(Command("start"))
async def start(message: types.Message):
    user_states[message.from_user.id] = "menu"
    await message.answer("Hi! Send me your token to log in")


@router.message(Command("voice"))
async def voice(message: types.Message):
    global message_counter
    message_counter += 1
    subprocess.run(["ffmpeg", "-i", "in.ogg", "out.mp3"], check=True)
    time.sleep(2)
    await message.answer("done")


@router.message(Command("thumb"))
async def thumb(message: types.Message):
    img = Image.new("RGB", (64, 64))
    img.save("/tmp/thumb.png")
    await asyncio.sleep(1)


@router.message(Command("restart"))
async def restart(message: types.Message):
    if message.from_user.id in ADMIN_IDS:
        os.system("git pull origin master")
        os._exit(0)


@router.message(Command("set"))
async def set_option(message: types.Message):
    settings = storage.load_settings()
    settings[str(message.chat.id)] = message.text
    storage.save_settings(settings)
