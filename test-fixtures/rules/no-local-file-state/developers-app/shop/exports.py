import json


def export_orders(orders):
    with open("data/orders.json", "w") as out:
        #     ^^^^^^^^^^^^^^^^^^ no-local-file-state
        json.dump(orders, out)
