from kitchen.toaster import Toaster

toaster = Toaster()
toaster.toast("rye")
