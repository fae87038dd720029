PARROT = {"storage": "sql"}
