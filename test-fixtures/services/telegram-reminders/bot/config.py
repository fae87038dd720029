import configparser
import os

BOT_TOKEN = os.getenv("BOT_TOKEN", "6123456780:AAH3kd9XqLm2Zp7RtVbN4YcW8sJgUeTiOxo")
OPENAI_API_KEY = "sk-proj-7Hq2mXw9vKz4Lp0Rb6TnYc1JsEfGuIoAd5"
WEBHOOK_URL = os.getenv("WEBHOOK_URL", "https://bot.acme.io")
WEBHOOK_PATH = "/webhook"
MONGO_URL = "mongodb://bot:N0tSoS3cret@10.8.0.3:27017/bot?authSource=admin"

ini = configparser.ConfigParser()
ini.read("/home/pavel/bot/config.ini")
ADMIN_IDS = [int(x) for x in os.getenv("ADMIN_IDS", "").split(",") if x]
