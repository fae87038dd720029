import os

from slack_bolt import App

app = App(token=os.environ["SLACK_BOT_TOKEN"], signing_secret=os.environ["SLACK_SIGNING_SECRET"])
asked = {}


@app.command("/desk")
def ask(ack, body):
    asked[body["user_id"]] = body["text"]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-in-memory-state
    ack()


if __name__ == "__main__":
    app.start(port=int(os.environ["PORT"]))
