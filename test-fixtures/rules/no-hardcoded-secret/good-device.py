class Plug(Device):
    def __init__(self, config):
        super().__init__(config, default_user="admin", default_password="admin")
