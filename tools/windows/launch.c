/* python.exe and pythonw.exe: hand their words to Py_Main of the library beside them. */
#include <windows.h>
#include <wchar.h>

typedef int (*main_function)(int, wchar_t **);

int wmain(int argc, wchar_t **argv)
{
    wchar_t path[MAX_PATH * 4];
    wchar_t *name;
    HMODULE library;

    GetModuleFileNameW(NULL, path, MAX_PATH * 4 - 40);
    name = wcsrchr(path, L'\\');
    wcscpy(name ? name + 1 : path, DLL);
    library = LoadLibraryExW(path, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    if (library == NULL)
        return 99;
    return ((main_function)(void *)GetProcAddress(library, "Py_Main"))(argc, argv);
}

#ifdef WINDOWED
#include <shellapi.h>

int WINAPI wWinMain(HINSTANCE instance, HINSTANCE previous, LPWSTR line, int show)
{
    int count;
    wchar_t **words = CommandLineToArgvW(GetCommandLineW(), &count);

    (void)instance, (void)previous, (void)line, (void)show;
    return wmain(count, words);
}
#endif
