import json
from django.http import *
from django.shortcuts import get_object_or_404, redirect, get_list_or_404
from django.utils.decorators import method_decorator
from .models import Doc


def doc_create(request):
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    data = json.loads(request.body) if request.content_type == "application/json" else request.POST
    doc = Doc.objects.create(title=data["title"])
    return JsonResponse({"id": doc.pk, "by": str(doc.created_by)}, status=201)


def doc_detail(request, pk):
    doc = get_object_or_404(Doc.objects.select_related("created_by"), pk=pk)
    if request.GET.get("boom"):
        raise RuntimeError("boom " + request.GET["boom"])
    return JsonResponse([doc.title, str(doc.updated_by), request.GET.getlist("x")], safe=False)


def doc_rename(request, pk):
    doc = get_object_or_404(Doc, pk=pk)
    doc.title = request.POST.get("title", "?")
    doc.save(update_fields=["title", "updated_by"])
    return HttpResponseRedirect("/docs/%s/" % doc.pk)
