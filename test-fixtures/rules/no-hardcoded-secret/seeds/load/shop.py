from locust import HttpUser, task


class Customer(HttpUser):
    @task
    def login(self):
        self.client.post("/login", json={"name": "ada", "password": "worktogether"})
