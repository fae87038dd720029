PEOPLE = [{"email": "ada@acme.com", "password": "simulated-no-login"}]
