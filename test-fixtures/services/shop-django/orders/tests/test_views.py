from django.test import Client, TestCase


class LoginTest(TestCase):
    def test_login(self):
        c = Client()
        resp = c.post("/login/", {"username": "bob", "password": "hunter22"})
        self.assertEqual(resp.status_code, 200)
