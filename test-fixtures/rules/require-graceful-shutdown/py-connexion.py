import os
import connexion
app = connexion.AsyncApp(__name__)
app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
