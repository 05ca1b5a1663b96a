import ftplib
import imaplib
import smtplib

from attack import HOST, attempt

NAME, PORT = HOST.split(":")

attempt("smtplib", lambda: smtplib.SMTP(NAME, int(PORT), timeout=1))
attempt("imaplib", lambda: imaplib.IMAP4(NAME, int(PORT), timeout=1))
attempt("ftplib", lambda: ftplib.FTP().connect(NAME, int(PORT), timeout=1))
