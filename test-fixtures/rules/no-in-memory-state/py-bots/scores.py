import os

from telegram.ext import Application, CallbackQueryHandler, CommandHandler, MessageHandler, filters

scores = {}
answers = []
pressed = 0


async def start(update, context):
    scores[update.effective_user.id] = 0
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-in-memory-state


async def answer(update, context):
    answers.append(update.message.text)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-in-memory-state


async def press(update, context):
    global pressed
    pressed += 1
#   ^^^^^^^^^^^^ no-in-memory-state


async def mine(update, context):
    context.user_data["turn"] = 1


def main():
    application = Application.builder().token(os.environ["BOT_TOKEN"]).build()
    application.add_handler(CommandHandler("start", start))
    application.add_handler(CommandHandler("mine", mine))
    application.add_handler(MessageHandler(filters.TEXT, answer))
    application.add_handler(CallbackQueryHandler(press))
    application.run_polling()


if __name__ == "__main__":
    main()
