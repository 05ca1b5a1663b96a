from django.http import HttpResponse
from django.urls import include, path


def view(request, **kw):
    return HttpResponse(str(kw))


extra = [path("all/", view, name="all"), path("<int:year>/<slug:slug>/", view, name="dated")]
urlpatterns = [
    path("letters/<slug:slug>/", view, name="letter"),
    path("archive/", include((extra, "archive"), namespace="old")),
    path("x/<int:pk>/", view, name="x"),
    path("u/<uuid:uid>/<path:rest>", view, name="uid"),
]
