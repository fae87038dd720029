from django.db import models
from django.urls import reverse


class Film(models.Model):
    film_token = models.CharField(max_length=12, unique=True)
    upload_token = models.CharField(max_length=64)

    def get_absolute_url(self, edit=False):
        if edit:
            return f"{reverse('edit')}?f={self.film_token}"

        return reverse("film", kwargs={"film_token": self.film_token})

    def sign(self):
        return self.upload_token
