def shell(session):
    import IPython

    IPython.start_ipython(user_ns={"db": session})
