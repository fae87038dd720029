LEDGER_API = "http://ledger.internal:9000"
