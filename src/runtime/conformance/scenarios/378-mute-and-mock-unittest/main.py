import io, unittest
from django.db.models.signals import post_save
from shop import tests
from shop.models import Account
from shop.signals import low

out = io.StringIO()
suite = unittest.defaultTestLoader.loadTestsFromModule(tests)
result = unittest.TextTestRunner(stream=out, verbosity=2).run(suite)
for line in out.getvalue().splitlines():
    if " ... " in line or line.startswith(("AssertionError", "FAILED", "FAIL:")):
        print(line)
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped), Account.objects.count())
print(len(low.receivers), [r[0][0] if isinstance(r[0][0], str) else "id" for r in post_save.receivers if r[0][0] == "welcome"])
