# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Bytes of files into tables of cells.

XLSX, XLSM and ODS are read by readers of our own. On a sheet of 100,000 rows and 8 columns, two of them with a number
format, the XLSX reader takes 2.2 s of processor time and 16 MB, calamine 0.59 s and 60 MB; on 100,000 rows and
4 columns of ODS ours takes 6.9 s and 1 MB, calamine 0.25 s and 47 MB (calamine 0.9.1, one core). What the time buys is
what calamine does not tell of a cell: what it shows under its format (000007 and "1.00 €" come out of it as 7.0 and
1.0), hidden rows and columns, indents, bold letters, formulas without a worked-out value. Calamine for the values and
a parser for the rest take 0.41 s and 0.63 s of such a sheet, and are two readings of one file that have to agree cell
by cell; openpyxl takes 4.4 s. A sheet that claims an extent of one far cell makes calamine ask for 512 GB, so that
XLSB, which it alone reads, is looked at for its extent first; XLS is read by xlrd, which tells formats. Nothing of ours
does what calamine would do as well: it reads no XML Spreadsheet 2003, HTML or text, and what it says of merged cells
and hidden sheets comes with the rest of the same pass. docs/decisions/workbook-readers.md weighs it.
"""
