import asyncio
import os

from aiogram import Bot, Dispatcher, F, Router
from aiogram.filters import Command

router = Router()
states = {}
chosen = {}
given = {}
begun = {}


@router.message(Command("start"))
async def start(message):
    states[message.from_user.id] = "menu"
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-in-memory-state


@router.callback_query(F.data == "buy")
async def buy(callback):
    chosen[callback.from_user.id] = callback.data
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-in-memory-state


async def give(message):
    given[message.chat.id] = message.text
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-in-memory-state


async def begin(bot):
    begun["at"] = await bot.get_me()


async def main():
    dispatcher = Dispatcher()
    dispatcher.include_router(router)
    dispatcher.startup.register(begin)
    router.message.register(give, Command("give"))
    await dispatcher.start_polling(Bot(os.environ["BOT_TOKEN"]))


if __name__ == "__main__":
    asyncio.run(main())
