import os
import time

import telebot
from aiogram import Dispatcher

dispatcher = Dispatcher()
bot = telebot.TeleBot(os.environ["BOT_TOKEN"])


@dispatcher.startup()
async def begin():
    time.sleep(1)


@bot.message_handler(commands=["wait"])
def wait(message):
    time.sleep(1)


class Talk:
    def message(self, command):
        return lambda fn: fn


talk = Talk()


@talk.message("start")
async def start(message):
    time.sleep(1)
