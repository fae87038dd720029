class Config:
    def url(self):
        return "postgresql://postgres:local_password@localhost:54321/shop"
