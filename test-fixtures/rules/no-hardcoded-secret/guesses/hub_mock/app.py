accounts = {"ada": {"login": "ada", "password": "horsehat"}, "bob": {"login": "bob", "password": "q8vN2x7Lm4zR"}}
