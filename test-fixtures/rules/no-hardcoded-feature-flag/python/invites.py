from flags import FEATURE_INVITES


def links():
    if not FEATURE_INVITES:
        return []
    return ["/invites"]
