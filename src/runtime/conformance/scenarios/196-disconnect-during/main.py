from django.dispatch import Signal

for cached in (False, True):
    s = Signal(use_caching=cached)

    class K:
        pass

    def last(**kw):
        print("last")
        return 3

    def first(**kw):
        print("first", s.disconnect(last))
        return 1

    def selfish(**kw):
        print("selfish", s.disconnect(selfish))
        return 2

    s.connect(first)
    s.connect(selfish)
    s.connect(last)
    print([v for _, v in s.send(K)])
    print([v for _, v in s.send(K)])

    class Box:
        def go(self, **kw):
            print("box")
            return "box"

    box = [Box()]

    def killer(**kw):
        box.clear()
        return "killed"

    s.connect(killer)
    s.connect(box[0].go)
    print([v for _, v in s.send(K)])
    print([v for _, v in s.send(K)], len(s.receivers))

    def adder(**kw):
        s.connect(last)
        return "added"

    s.connect(adder)
    print([v for _, v in s.send(K)])
    print([v for _, v in s.send(K)])
