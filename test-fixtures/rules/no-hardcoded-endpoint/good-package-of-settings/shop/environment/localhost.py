CALLBACK_URL = "http://localhost:3000/login"
