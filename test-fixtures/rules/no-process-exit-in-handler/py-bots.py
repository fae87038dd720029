import os
import sys

from aiogram import Router
from slack_bolt.async_app import AsyncApp
from telegram.ext import Application, CommandHandler

router = Router()
app = AsyncApp(token=os.environ["SLACK_BOT_TOKEN"])


@router.message()
async def restart(message):
    os._exit(0)
#   ^^^^^^^^^^^ no-process-exit-in-handler


@app.event("app_mention")
async def mention(event):
    sys.exit(1)
#   ^^^^^^^^^^^ no-process-exit-in-handler


async def stop(update, context):
    sys.exit(0)
#   ^^^^^^^^^^^ no-process-exit-in-handler


application = Application.builder().token(os.environ["BOT_TOKEN"]).build()
application.add_handler(CommandHandler("stop", stop))
application.run_polling()
