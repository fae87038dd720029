import json


def export_starters(starters):
    for starter in starters:
        with open(f"localdev/starters/{starter['slug']}.json", "w") as out:
            json.dump(starter, out)
