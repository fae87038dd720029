import requests

requests.post('http://mailer:8081/script', json={'tollgate_password': 'tollgate', 'new_admin_password': 'admin'})
