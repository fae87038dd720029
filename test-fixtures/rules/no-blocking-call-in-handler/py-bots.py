import subprocess
import time

from aiogram import Dispatcher, executor

from loader import bot

dispatcher = Dispatcher(bot)


@dispatcher.message_handler(commands=["voice"])
async def voice(message):
    subprocess.run(["sh", "convert.sh", "in.ogg", "out"], check=True)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-blocking-call-in-handler


async def wait(message):
    time.sleep(2)
#   ^^^^^^^^^^^^^ no-blocking-call-in-handler
    await message.answer("done")


dispatcher.register_message_handler(wait, commands=["wait"])

if __name__ == "__main__":
    executor.start_polling(dispatcher)
