import os

from pyrogram import Client, filters
from telethon import TelegramClient, events

app = Client("shop", bot_token=os.environ["BOT_TOKEN"])
reader = TelegramClient("reader", int(os.environ["API_ID"]), os.environ["API_HASH"])
seen = {}
posts = {}


@app.on_message(filters.private)
async def note(client, message):
    seen[message.chat.id] = message.text
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-in-memory-state


@reader.on(events.NewMessage)
async def keep(event):
    posts[event.chat_id] = event.raw_text
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-in-memory-state


app.run()
