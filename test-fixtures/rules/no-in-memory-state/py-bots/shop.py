import os

import telebot

bot = telebot.TeleBot(os.environ["BOT_TOKEN"])
carts = {}
names = {}


@bot.message_handler(commands=["start"])
def start(message):
    carts[message.chat.id] = []
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-in-memory-state
    bot.register_next_step_handler(message, take_name)


def take_name(message):
    names[message.chat.id] = message.text
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-in-memory-state


bot.infinity_polling()
