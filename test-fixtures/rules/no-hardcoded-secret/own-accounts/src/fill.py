import argparse


def fill(model, psycopg):
    model(id="ada", password="bigbrain")
    model(id="grace", password="f8d1ce191319ea8f4d1d26e65e130dd5")
    parser = argparse.ArgumentParser()
    parser.add_argument("--password", default="hunter2")
    return psycopg.connect(user="gate", password="bigbrain")
#                                                ^^^^^^^^^^ no-hardcoded-secret


TABLE = {
    "one": {"userid": "1", "username": "one", "password": "491a2800b80719ea9e3c89ca5472a8bda1bdd1533d4574ea5bd85b70a8e93be0"},
    "two": {"userid": "2", "username": "two", "password": "c577e95bf729b94c30a878d01155693a9cdddafbb2fe0d52143027f474ecb91e"},
}
