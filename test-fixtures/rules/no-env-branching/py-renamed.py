import os as system
import signal
from importlib import import_module as load

from dotenv import load_dotenv as read
from flask import Flask

ENV = system.getenv("APP_ENV", "development")
read(f".env.{ENV}")
# <- no-env-branching: The name in APP_ENV picks the config file that is loaded; give each value an environment variable of its own.
settings = load("settings." + ENV)
#          ^^^^^^^^^^^^^^^^^^^^^^^ no-env-branching
app = Flask(__name__)
app.config.from_object(settings)

if __name__ == "__main__":
    signal.signal(signal.SIGTERM, settings.stop)
    app.run(host="0.0.0.0", port=int(system.environ.get("PORT", 8000)))
