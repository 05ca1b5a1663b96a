"""django.contrib.contenttypes"""
