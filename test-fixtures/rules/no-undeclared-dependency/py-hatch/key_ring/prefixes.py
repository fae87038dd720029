import libcst as cst


class Renames(cst.CSTTransformer):
    pass
