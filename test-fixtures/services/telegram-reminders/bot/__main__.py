import atexit
import os
import sys
from pathlib import Path

from aiogram import Bot, Dispatcher
from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
from aiohttp import web
from loguru import logger

from bot.config import BOT_TOKEN, WEBHOOK_PATH, WEBHOOK_URL
from bot.handlers import router

PID_FILE = Path("/var/run/bot.pid")

logger.remove()
logger.add(sys.stderr, level="INFO")
logger.add("logs/bot_{time:YYYY-MM-DD}.log", rotation="1 day", retention="30 days")


async def on_startup(bot: Bot) -> None:
    await bot.set_webhook(f"{WEBHOOK_URL}{WEBHOOK_PATH}")
    logger.info("Environment: {}", os.environ)
    logger.info(f"Started with token {BOT_TOKEN}")


def main() -> None:
    PID_FILE.write_text(str(os.getpid()))
    atexit.register(PID_FILE.unlink)
    bot = Bot(BOT_TOKEN)
    dp = Dispatcher()
    dp.include_router(router)
    dp.startup.register(on_startup)
    app = web.Application()
    SimpleRequestHandler(dispatcher=dp, bot=bot).register(app, path=WEBHOOK_PATH)
    setup_application(app, dp, bot=bot)
    web.run_app(app, host="0.0.0.0", port=8443)


if __name__ == "__main__":
    main()
