# The plan of a partnership: tasks, who has which part, what it costs, what could go wrong; and what was promised.

# How a task stands.
task-planned = Belum mulai
task-running = Berjalan
task-late = Terlambat
task-done = Selesai
milestone-done = Tercapai
thread-task = Tugas
thread-milestone = Tonggak
