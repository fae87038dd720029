print("a script beside nothing")
