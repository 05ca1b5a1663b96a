from django.db import models
class Place(models.Model):
    name = models.CharField(max_length=20)
    def __str__(self):
        return f"{type(self).__name__} {self.name}"
class Cafe(Place):
    seats = models.IntegerField(default=2)
class Bar(Cafe):
    drink = models.CharField(max_length=20, default="tea")
class Review(models.Model):
    place = models.ForeignKey(Place, models.CASCADE, related_name="reviews")
    cafe = models.ForeignKey(Cafe, models.SET_NULL, null=True, related_name="cafe_reviews")
    stars = models.IntegerField()
class Photo(models.Model):
    review = models.OneToOneField(Review, models.CASCADE)
