from attack import HTTP, attempt, world

attempt("Image", lambda: setattr(world.Image.new(), "src", HTTP))
attempt("a font", lambda: world.FontFace.new("x", f"url({HTTP})").load())
attempt("a font of the worker", lambda: world.fonts.load(f"12px url({HTTP})"))
attempt("a canvas", lambda: world.OffscreenCanvas.new(1, 1).getContext("2d"))
