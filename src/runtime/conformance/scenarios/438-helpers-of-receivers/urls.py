from django.urls import include, path


def view(request, **kwargs):
    return None


urlpatterns = [
    path("recipes/<int:pk>/", view, name="recipe"),
    path("u/<slug:slug>/<uuid:uid>/", view, name="user"),
    path("archive/<int:year>/", view, name="archive"),
    path("api/", include(([path("x/<path:rest>", view, name="x")], "api"), namespace="v1")),
]
