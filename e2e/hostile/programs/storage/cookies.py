from attack import attempt, world

attempt("document.cookie", lambda: world.document.cookie)
attempt("cookieStore", lambda: world.cookieStore.set("keepsake", "stolen"))
